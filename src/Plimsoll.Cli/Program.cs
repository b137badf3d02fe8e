using Plimsoll.Cli;

return await Terminal.RunAsync(args);
