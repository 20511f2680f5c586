"""`termcolor`: text in the colours of a terminal."""

COLORS = {
    name: number
    for number, name in enumerate("black red green yellow blue magenta cyan light_grey".split(), start=30)
} | {
    name: number
    for number, name in enumerate(
        "dark_grey light_red light_green light_yellow light_blue light_magenta light_cyan white".split(), start=90
    )
}
HIGHLIGHTS = {f"on_{name}": number + 10 for name, number in COLORS.items()}
ATTRIBUTES = {"bold": 1, "dark": 2, "italic": 3, "underline": 4, "blink": 5, "reverse": 7, "concealed": 8, "strike": 9}
COLORS["grey"] = COLORS["black"]


def colored(text, color=None, on_color=None, attrs=None, **options):
    """The text with the codes of a terminal around it."""
    codes = [COLORS[color]] if color else []
    codes += [HIGHLIGHTS[on_color]] if on_color else []
    codes += [ATTRIBUTES[name] for name in attrs or ()]
    return f"{''.join(f'\x1b[{code}m' for code in codes)}{text}\x1b[0m" if codes else str(text)


def cprint(text, color=None, on_color=None, attrs=None, **options):
    print(colored(text, color, on_color, attrs), **options)
