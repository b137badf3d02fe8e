using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Web.Summaries;
using Plimsoll.Web.Words;

namespace Plimsoll.Web.Tests.Summaries;

public sealed class ItemQueryTests
{
    [Fact]
    public void Query_full_reads_back_from_its_own_address()
    {
        var query = new ItemQuery
        {
            Sort = ItemSort.Movement, Kind = ItemKind.Opportunity, Status = "closed", Band = "Very high", InFocus = true, Above = true, Text = "50 % & more",
            Owner = new Party(PartyKind.Board, Guid.Parse("0198c5a0-0000-7000-8000-000000000001")), Impact = 2.5m, Likelihood = 4, Page = 3,
        };
        Assert.Equal(query, ItemQuery.Read(new QueryCollection(query.Pairs().ToDictionary(p => p.Name, p => new StringValues(p.Value)))));
    }

    [Theory]
    [InlineData("sort", "sideways")]
    [InlineData("sort", "17")]
    [InlineData("kind", "threat")]
    [InlineData("status", "lost")]
    [InlineData("page", "-4")]
    [InlineData("page", "99999999999")]
    [InlineData("owner", "post-nobody")]
    [InlineData("impact", "much")]
    public void Query_that_cannot_be_read_is_as_if_not_given(string name, string value) =>
        Assert.Equal(new ItemQuery(), ItemQuery.Read(new QueryCollection(new Dictionary<string, StringValues> { [name] = value })));

    [Theory]
    [InlineData("controls[3].implemented", "Control 3, implemented")]
    [InlineData("actions[5.1].earlierTargets", "Action 5.1, earlier target")]
    [InlineData("inFocus", "In focus")]
    [InlineData("description", "Description")]
    public void Field_of_a_path_has_a_name_that_readers_know(string path, string name) => Assert.Equal(name, FieldNames.Of(path));
}
