using System.Text.Json;

namespace Plimsoll.Journal.Tests;

public sealed class BodyDifferenceTests
{
    [Theory]
    [InlineData("""{"a":1,"b":"x"}""", """{"b":"x","a":1}""", "")]
    [InlineData("""{"a":null}""", """{}""", "")]
    [InlineData("""{"title":"Old"}""", """{"title":"New"}""", "title: Old -> New")]
    [InlineData("""{"a":{"b":{"c":4}}}""", """{"a":{"b":{"c":3}}}""", "a.b.c: 4 -> 3")]
    [InlineData("""{"a":1}""", """{"a":"1"}""", "a: 1 -> 1")]
    [InlineData("""{}""", """{"rating":12}""", "rating:  -> 12")]
    [InlineData("""{"owners":["x","y"]}""", """{"owners":["x"]}""", "owners[2]: y -> ")]
    [InlineData(
        """{"actions":[{"number":"5.1","text":"a"},{"number":"5.2","text":"b"}]}""",
        """{"actions":[{"number":"5.0","text":"z"},{"number":"5.1","text":"a"},{"number":"5.2","text":"c"}]}""",
        """actions[5.2].text: b -> c|actions[5.0]:  -> {"number":"5.0","text":"z"}""")]
    [InlineData(
        """{"items":[{"id":1,"number":"x"},{"id":2,"number":"x"}]}""", """{"items":[{"id":2,"number":"y"},{"id":1,"number":"x"}]}""",
        "items[2].number: x -> y|items (order): 1, 2 -> 2, 1")]
    [InlineData("""{"l":[{"reference":"R1","a":1}]}""", """{"l":[{"reference":"R2","a":1}]}""", """l[R1]: {"reference":"R1","a":1} -> |l[R2]:  -> {"reference":"R2","a":1}""")]
    [InlineData("""{"l":[{"number":"1"},{"number":"1"}]}""", """{"l":[{"number":"1"},{"number":"2"}]}""", "l[2].number: 1 -> 2")]
    [InlineData("""{"l":[]}""", """{"l":[]}""", "")]
    public void Differences_between_two_bodies_are_named_by_path(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', BodyDifference.Between(before, after).Select(d => $"{d.Path}: {d.Before} -> {d.After}")));

    [Fact]
    public void First_body_is_told_member_by_member() =>
        Assert.Equal(
            """title: The wall|closed: {"on":"2026-01-01"}|actions[a]: {"id":"a","text":"Dig"}|owners[1]: post:1|owners[2]: post:2|inFocus: true""",
            string.Join('|', BodyDifference.Of("""{"title":"The wall","none":null,"closed":{"on":"2026-01-01"},"actions":[{"id":"a","text":"Dig"}],"owners":["post:1","post:2"],"empty":[],"inFocus":true}""")
                .Select(d => $"{d.Path}:{(d.Before is null ? "" : " was")} {d.After}")));

    [Fact]
    public void Body_that_is_not_JSON_is_refused() =>
        Assert.ThrowsAny<JsonException>(() => BodyDifference.Between("{", "{}"));
}
