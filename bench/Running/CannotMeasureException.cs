namespace Plimsoll.Bench.Running;

/// <summary>Something that a benchmark needs is not here; the message says what.</summary>
internal sealed class CannotMeasureException(string message) : Exception(message);
