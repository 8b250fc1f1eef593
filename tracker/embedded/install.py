"""Make `.venv` and install a lock file into it, unless that was done before.

Run by whatever Python 3 the machine has, before anything is installed: only the standard library,
and syntax that an old Python can at least read, so as to say what it lacks.

    python3 tracker/embedded/install.py requirements.txt
"""

import hashlib
import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
FOLDER = ".venv"
PYTHON = os.path.join(FOLDER, "bin", "python")


def install(lock):  # type: (str) -> None
    if sys.version_info < OLDEST:
        sys.exit(
            "This needs Python 3.11 or newer; %s is %d.%d. Name a newer one, for instance: "
            "make run PYTHON=python3.12" % ((sys.executable, *sys.version_info[:2]))
        )
    if is_installed(lock):
        return
    ensure_environment()
    print("Installing %d packages into %s" % (packages(lock), FOLDER), flush=True)
    follow(install_command(lock), packages(lock))
    with open(marker(lock), "w") as file:
        file.write(digest(lock))


def marker(lock):  # type: (str) -> str
    return os.path.join(FOLDER, "installed-" + os.path.basename(lock))


def digest(lock):  # type: (str) -> str
    with open(lock, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def packages(lock):  # type: (str) -> int
    with open(lock) as file:
        return sum("==" in line for line in file)


def is_installed(lock):  # type: (str) -> bool
    try:
        with open(marker(lock)) as file:
            return file.read() == digest(lock) and works(PYTHON)
    except OSError:
        return False


def works(python):  # type: (str) -> bool
    """Whether the environment's Python still runs; the system's may have been replaced."""
    try:
        return subprocess.call([python, "-c", "pass"], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def ensure_environment():  # type: () -> None
    if works(PYTHON):
        return
    print("Making the Python environment %s" % FOLDER, flush=True)
    shutil.rmtree(FOLDER, ignore_errors=True)
    if shutil.which("uv"):
        subprocess.check_call(["uv", "venv", "--quiet", "--python", sys.executable, FOLDER])
        return
    made = subprocess.call([sys.executable, "-m", "venv", FOLDER], stdout=subprocess.DEVNULL)
    if made != 0:
        # Some systems keep ensurepip in a package of its own; their pip can install from outside.
        subprocess.check_call([sys.executable, "-m", "venv", "--clear", "--without-pip", FOLDER])


def install_command(lock):  # type: (str) -> list[str]
    if shutil.which("uv"):
        return [
            "uv",
            "pip",
            "install",
            "--python",
            PYTHON,
            "--no-deps",
            "--require-hashes",
            "-r",
            lock,
        ]
    return [*pip(), "install", "--no-compile", "--no-deps", "--require-hashes", "-r", lock]


def pip():  # type: () -> list[str]
    quiet = ["--disable-pip-version-check", "--no-input"]
    if subprocess.call([PYTHON, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0:
        return [PYTHON, "-m", "pip", *quiet]
    if subprocess.call([sys.executable, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0:
        return [sys.executable, "-m", "pip", "--python", PYTHON, *quiet]
    sys.exit(
        "Neither uv nor pip is here to install with. On Debian and Ubuntu: "
        "apt-get install python3-venv"
    )


def follow(command, total):  # type: (list[str], int) -> None
    """Run the installer; show how far it is, and everything it said if it fails."""
    said, collected = [], 0
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as running:
        for line in running.stdout or ():
            said.append(line)
            if line.startswith(("Collecting ", "Processing ")):
                collected += 1
                if collected % 10 == 0 or collected == total:
                    print("  %d of %d fetched" % (collected, total), flush=True)
            elif line.startswith("Installing "):
                print("  unpacking", flush=True)
    if running.returncode != 0:
        sys.exit(
            "%s\nThe packages could not be installed; the lines above say why. Without a network "
            "this cannot work; otherwise run the command again." % "".join(said[-15:])
        )


if __name__ == "__main__":
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
    for name in sys.argv[1:]:
        install(name)
