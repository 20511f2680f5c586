"""`get_ipython()`: as much of it as notebooks use."""

from . import magics


class Shell:
    """The running notebook, to code that asks for IPython."""

    execution_count = 0

    def run_line_magic(self, name, line):
        return magics.run_line(name, line)

    magic = run_line_magic

    def system(self, command):
        return magics.run_command(command)

    getoutput = system

    def run_cell_magic(self, name, line, cell):
        return magics.run_cell(name, line, cell)


instance = Shell()


def get_ipython():
    """The shell that runs the notebook."""
    return instance
