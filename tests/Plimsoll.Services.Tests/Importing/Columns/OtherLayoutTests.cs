using Plimsoll.Documents.Reading.Text;
using Plimsoll.Services.Importing.Recognition.Columns;
using Plimsoll.Services.Importing.Recognition.DeepDive;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Importing.Columns;

public class OtherLayoutTests
{
    [Fact]
    public void Form_is_neither_a_column_register_nor_a_deep_dive()
    {
        SharedFiles.SkipIfMissing();
        var document = PlainTextReader.Read(File.ReadAllText(SharedFiles.Thurrock), "thurrock.txt");

        Assert.Null(ColumnRegisterRecogniser.Recognise(document));
        Assert.Null(DeepDiveRecogniser.Recognise(document, null));
    }
}
