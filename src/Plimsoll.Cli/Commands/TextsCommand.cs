using System.CommandLine;
using System.Text;
using Plimsoll.Web.Languages;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll texts [FILE] [--language TAG] [--out FILE]</c></summary>
internal static class TextsCommand
{
    public static Command Make()
    {
        var file = new Argument<string?>("FILE") { Description = "The file of a language, to say what it lacks", Arity = ArgumentArity.ZeroOrOne };
        var language = new Option<string>("--language") { Description = "The language of a new file, such as cy", HelpName = "TAG" };
        var into = new Option<string>("--out") { Description = "Write a file for a translator: every text of the site, with what FILE says for it", HelpName = "FILE" };
        var command = new Command("texts", "Make the file of a language that the site is to be read in, or say what one lacks") { file, language, into };
        command.SetAction((parsed, _) => Failure.GuardAsync(async () =>
        {
            var (path, tag, target) = (parsed.GetValue(file), parsed.GetValue(language), parsed.GetValue(into));
            if (path is null && tag is null)
                throw new UsageException("Name the file of a language to check, or a new one's --language and --out");
            if (path is null && target is null)
                throw new UsageException("Say with --out where to write the new file");
            if (target is not null)
                await OutputFile.WriteAsync(target, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(path is null ? TextCatalogue.Template(tag!) : Renewed(path))).AsTask());
            return path is null ? 0 : Report(target ?? path);
        }));
        return command;
    }

    private static string Renewed(string path)
    {
        using var stream = Open(path);
        return TextCatalogue.Renew(stream, path);
    }

    private static int Report(string path)
    {
        using var stream = Open(path);
        var report = TextCatalogue.Check(stream, path);
        Say("has no translation yet and is said in English", report.Missing);
        Say("is no text of the site any more", report.Orphaned);
        Say("depends on a number, and has one form only", report.WithoutForms);
        Say("is not there beside it: the guide is shown in English", report.GuidesMissing);
        Console.WriteLine($"{report.Language}: {report.Texts - report.Missing.Count} of {report.Texts} texts, {report.Orphaned.Count} that are none of the site; {GuideFiles.Names.Count - report.GuidesMissing.Count} of {GuideFiles.Names.Count} guides");
        return report.Missing.Count + report.Orphaned.Count + report.GuidesMissing.Count == 0 ? 0 : Failure.Content;

        static void Say(string what, IReadOnlyList<string> texts)
        {
            foreach (var text in texts)
                Console.WriteLine($"“{text.ReplaceLineEndings(" ")}” {what}");
        }
    }

    private static FileStream Open(string path) =>
        File.Exists(path) ? File.OpenRead(path) : throw new UsageException($"There is no file {path}");
}
