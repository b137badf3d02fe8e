namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>What a label of a form stands for; the words of each are in <c>data/vocabulary/form-labels.json</c>.</summary>
internal enum FormField
{
    Reference,
    Title,
    Description,
    Owner,
    Manager,
    Priority,
    Inherent,
    Residual,
    RevisedResidual,
    Forecast,
    Date,
    Impact,
    Likelihood,
    Rating,
    Dashboard,
    Comments,
    ExistingActions,
    DateImplemented,
    FurtherActions,
    ImplementationDate,
    Progress,
    ActionOwner,
    InherentSection,
    ExistingSection,
    FurtherSection,
    KindHeading,
}

/// <summary>The families of labels.</summary>
internal static class FormFields
{
    extension(FormField label)
    {
        /// <summary>It says who and what an item is.</summary>
        public bool IsOfItem => label is >= FormField.Reference and <= FormField.Priority;

        /// <summary>It begins a row with a score.</summary>
        public bool IsScore => label is >= FormField.Inherent and <= FormField.Forecast;

        /// <summary>It names a part of a score.</summary>
        public bool IsScorePart => label is >= FormField.Date and <= FormField.Rating;

        /// <summary>It is the header of the text column of a table of controls or actions.</summary>
        public bool IsEntryHeader => label is FormField.ExistingActions or FormField.FurtherActions;

        /// <summary>It is a heading over a section of an item.</summary>
        public bool IsSection => label is FormField.InherentSection or FormField.ExistingSection or FormField.FurtherSection;
    }
}
