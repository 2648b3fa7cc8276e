"""What the build does beside packing: compile two small parts where there is a C compiler. Without one the package works in Python alone."""

import os
import shlex
import subprocess
import sysconfig
from hashlib import sha256
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES = Path("app/onrecord/text/compiled.c"), Path("app/onrecord/extraction/candidates/compiled.c")


def compile_part(source: Path) -> Path | None:
    """Compile a part beside its source, with the digest of that as its SOURCE; return the file, None where this machine can't."""
    made = source.with_suffix(sysconfig.get_config_var("EXT_SUFFIX") or ".so")
    made.unlink(missing_ok=True)
    part = made.with_suffix(".part")
    made_of = f'-DSOURCE="{sha256(source.read_bytes()).hexdigest()}"'
    options = [
        "-O2",
        "-fPIC",
        made_of,
        "-I",
        sysconfig.get_paths()["include"],
        str(source),
        "-o",
        str(part),
        "-lm",
    ]
    own = os.environ.get("CC")
    linkers = [f"{own} -shared"] if own else [sysconfig.get_config_var("LDSHARED") or "", "cc -shared"]
    for linker in filter(None, linkers):
        try:
            subprocess.run([*shlex.split(linker), *options], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return part.replace(made)
    return None


class CompileParts(BuildHookInterface[Any]):
    """Puts the compiled parts into the wheel, or beside their sources in an editable installation."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before files are gathered."""
        del version
        for source in SOURCES:
            made = compile_part(Path(self.root) / source)
            if made is None:
                self.app.display_warning(
                    "no C compiler here: the engine runs in Python alone, at little more than half of the speed"
                )
                return
            build_data["artifacts"].append(made.relative_to(self.root).as_posix())
            build_data["pure_python"] = False
            build_data["infer_tag"] = True
