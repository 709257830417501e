"""Lines of programs, shells and queries, as people paste them: they are not to be reckoned, nor obeyed."""

from __future__ import annotations

from random import Random

from . import invented
from .grammar import expand
from .plain_words import NOUNS

__all__ = ["code_line", "lines_of_code"]

_VALUE = "[<number>|<number>|0|1|true|None|null|\"<noun>\"|'<noun>'|{n}|{m}|{n}.{m}|len({n})|{n} + <number>|{n} - 1|{n} * 2|{n} ** 2|{m} / <number>|{n} % 2|<number> + <number>|<number> * <number>]"
_TEST = "[==|!=|<|>|<=|>=|===]"
_PER_LANGUAGE = (
    (  # python
        f"{{n}} = {_VALUE}", f"print({_VALUE})", f"def {{f}}({{n}}): return {_VALUE}", "def {f}({n}, {m}=<number>):", f"    return {_VALUE}", f"if {{n}} {_TEST} <number>: {{f}}({{n}})", "for {n} in range(<number>): print({n})", "for {n} in {m}:", "while {n} < <number>: {n} += 1", "import {n}", "from {n} import {m}", "class <Noun>:", "    self.{n} = {m}", "try: {f}({n})", "except ValueError as e: pass", "lambda {n}: {n} * <number>", "{n} = {{}}", "assert {n} == <number>", "with open('{n}.txt') as f:", "sorted({n}, key=len)", "print(f'{m}')", "x = <number>; y = x ** 2; print(y)", "a, b = b, a + b", ">>> {f}(<number>)", "{n}.append(<number>)",
    ),
    (  # braces
        f"int {{n}} = {_VALUE};", f"let {{n}} = {_VALUE};", f"const {{n}} = {_VALUE};", f"var {{n}} = {_VALUE};", f"return {_VALUE};", f"if ({{n}} {_TEST} <number>) {{{{ {{f}}({{n}}); }}}}", "for (int i = 0; i < <number>; i++) {n} += i;", "console.log({n});", 'printf("%d\\n", {n});', "std::cout << {n} << std::endl;", "#include <stdio.h>", "public static void main(String args)", "fn {f}({n}: i32) -> i32 {{ {n} + <number> }}", 'println!("{{}}", {n});', "func {f}({n} int) int {{ return {n} * 2 }}", "{n} := {m} + <number>", "{n}.map(x => x * <number>);", "while ({n}--) {f}();", "free({n});", "document.getElementById('{n}').innerHTML = '';", "async function {f}() {{ await {m}(); }}", "x = 3; y = x * <number>;", "import java.util.List;", "new <Noun>({n});", "switch ({n}) {{ case <number>: break; }}", "i++; j--;",
    ),
    (  # queries, shells, markup
        f"SELECT {{n}} FROM {{m}} WHERE id {_TEST} <number>;", "SELECT COUNT(*) FROM {n};", "INSERT INTO {n} VALUES (<number>, '{m}');", "UPDATE {n} SET {m} = <number>;", "DROP TABLE {n};", "select * from {n} order by {m} desc limit <number>", "$ ls -la {n}", "sudo apt install {n}", "cd {n} && make {m}", "git commit -m '{n} {m}'", "rm -rf {n}", "grep -r {n} . | wc -l", "curl http://{n}.org/{m}", "docker run {n}", "chmod 755 {n}.sh", "echo ${n} > {m}.txt", "ssh {n}@{m}.com", "pip install {n}", "npm run {n}", "<div class='{n}'>{m}</div>", "<a href='#{n}'>{m}</a>", ".{n} {{ color: red; margin: <number>px; }}", "#{n}:hover {{ width: <number>%; }}", "{n}: {m}", "- name: {n}", "=SUM(A1:A<number>)", "=IF(B2><number>, \"{n}\", \"{m}\")", "\\frac{{<number>}}{{{n}}}", "x^2 + <number>x = <number>", "f(x) = <number>x - <number>", "/* {n} */", "# {n} {m}", "// TODO: {f}", "Traceback (most recent call last):", "KeyError: '{n}'", "TypeError: {n} is not a function", "error: expected ';' before '{n}'", "Segmentation fault (core dumped)", "NullPointerException at {n}.java:<number>", "fatal: not a git repository",
    ),
)  # fmt: skip


def code_line(random: Random) -> str:
    return _line(random, random.choice(_PER_LANGUAGE))


def lines_of_code(random: Random, most: int = 8) -> str:
    """Of one language."""
    language = random.choice(_PER_LANGUAGE)
    return "\n".join(_line(random, language) for _ in range(random.randint(1, most)))


def _line(random: Random, language: tuple[str, ...]) -> str:
    text = expand(random, random.choice(language))
    names = {"{n}": _name(random), "{m}": _name(random), "{f}": _name(random), "<Noun>": random.choice(NOUNS).capitalize(), "{{": "{", "}}": "}"}
    for slot, name in names.items():
        text = text.replace(slot, name)
    return text


def _name(random: Random) -> str:
    chance = random.random()
    if chance < 0.3:
        return random.choice(("x", "y", "i", "n", "a", "s", "foo", "bar", "data", "result", "self", "tmp", "arr", "node"))
    name = random.choice(NOUNS) if chance < 0.7 else invented.word(random)
    return name if random.random() < 0.7 else f"{name}_{random.choice(NOUNS)}"
