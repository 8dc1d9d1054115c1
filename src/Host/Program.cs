using MoCua.Host.Commands;

var call = CommandTree.Build().Parse(args);
return call.Errors.Count > 0 ? CommandTree.Usage(call) : await call.InvokeAsync();
