using System.Security.Cryptography;
using Plimsoll.Domain;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Exporting;

/// <summary>The files of an export: what was ever attached to its items, and what was read in.</summary>
internal static class ExactFiles
{
    /// <summary>The files that the changes name and that are kept.</summary>
    public static async Task<IReadOnlyList<ExactFile>> OfAsync(Workspace workspace, IReadOnlyList<ExactChange> changes, CancellationToken cancellation)
    {
        var named = changes.SelectMany(c => c.Documents)
            .SelectMany(d => DomainCodec.Read(d.Kind, d.Schema, d.Body.ToJsonString()) switch
            {
                Item item => item.Attachments.Select(a => a.Sha256),
                ImportRecord import => import.Others.Select(o => o.Sha256).Prepend(import.Sha256),
                _ => [],
            })
            .Distinct(StringComparer.Ordinal);
        List<ExactFile> files = [];
        foreach (var sha256 in named)
        {
            if (await workspace.Database.Evidence.FindAsync(workspace.Organisation, sha256, cancellation) is { } known
                && await workspace.Database.Evidence.GetAsync(workspace.Organisation, sha256, cancellation) is { } content)
                files.Add(new ExactFile(known.FileName, known.MediaType, sha256, content));
        }

        return files;
    }

    /// <summary>The files of an export, each as it was.</summary>
    /// <exception cref="RuleBrokenException">One is not what its SHA-256 says.</exception>
    public static IReadOnlyList<ExactFile> Read(string fileName, ExactRecord record)
    {
        foreach (var file in record.Files ?? [])
        {
            if (file is not { Name: not null, MediaType: not null, Content: not null } || Convert.ToHexStringLower(SHA256.HashData(file.Content)) != file.Sha256)
                throw new RuleBrokenException(fileName, $"The file “{file?.Name}” in its “record” part is not what its SHA-256 says; only what plimsoll export writes can be taken back");
        }

        return record.Files ?? [];
    }
}
