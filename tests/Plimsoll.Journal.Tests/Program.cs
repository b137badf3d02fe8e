using Plimsoll.Journal.Tests.Kit;

// Run by the tests as another process ("child …"); otherwise runs the tests.
return args is ["child", .. var rest]
    ? await Child.RunAsync(rest)
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
