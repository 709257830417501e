"""Chat templates are strangers' programs: what they are given, and what they may not do."""

from __future__ import annotations

import pytest

from rejoinder.adapters.engines.chat_template import ChatTemplate, TemplateFailed

PLAIN = "{% for m in messages %}[{{ m.role }}:{{ m.content }}]{% endfor %}{{ '>' if add_generation_prompt }}"


def template(source: str) -> ChatTemplate:
    return ChatTemplate(source, bos="<s>", eos="</s>")


@pytest.mark.parametrize(
    "source",
    [
        "",
        "{% for",
        "no messages at all",
        "{{ messages[0].content }}",
        "{{ raise_exception('never') }}" + PLAIN,
        "{{ 9**(9**9) }}" + PLAIN,
        "{% set n = namespace(x=9) %}{% for _ in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}" + PLAIN,
        "{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}" + PLAIN,
        "{{ messages.append(messages[0]) }}" + PLAIN,
        "{{ ''.__class__.__mro__[1].__subclasses__() }}" + PLAIN,
        "{% include '/etc/passwd' %}" + PLAIN,
        "{{ 1 / 0 }}" + PLAIN,
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}" + PLAIN,
    ],
)
def test_a_template_that_cannot_render_a_plain_conversation_fails(source: str) -> None:
    with pytest.raises(TemplateFailed):
        template(source)


def test_messages_appear_in_order_with_the_instructions_first() -> None:
    prompt = template("{{ bos_token }}" + PLAIN).render("Be kind.", [("user", "a"), ("assistant", "b")])
    assert prompt == "<s>[system:Be kind.][user:a][assistant:b]>"


def test_without_instructions_there_is_no_system_message() -> None:
    assert template(PLAIN).render("", [("user", "a")]) == "[user:a]>"


@pytest.mark.parametrize(
    "source",
    [
        "{% if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}" + PLAIN,
        PLAIN.replace("[{{", "{% if m.role != 'system' %}[{{").replace("]{%", "]{% endif %}{%"),
    ],
)
def test_instructions_that_a_template_has_no_place_for_precede_the_first_message(source: str) -> None:
    assert template(source).render("Be kind.", [("user", "a")]) == "[user:Be kind.\n\na]>"


def test_neighbours_are_joined_where_a_template_wants_roles_to_alternate() -> None:
    strict = (
        "{% for m in messages %}{% if (m.role == 'user') != (loop.index0 % 2 == 0) %}"
        "{{ raise_exception('alternate') }}{% endif %}{% endfor %}"
    )
    turns = [("user", "a"), ("user", "b"), ("assistant", "c"), ("user", "d")]
    assert template(strict + PLAIN).render("Be kind.", turns) == (
        "[user:Be kind.\n\na\n\nb][assistant:c][user:d]>"
    )
    assert template(PLAIN).render("", turns[:2]) == "[user:a][user:b]>"


def test_what_transformers_offers_to_templates_is_there() -> None:
    source = (
        "{% if tools is not none or documents %}{{ raise_exception('tools') }}{% endif %}"
        "{{ strftime_now('%Y') | int > 2000 }} {{ {'ü': [1]} | tojson }}"
        "{% for m in messages %}{% if not m.content %}{% continue %}{% endif %}"
        "{% generation %}{{ m.content }}{% endgeneration %}{% endfor %}"
    )
    assert template(source).render("", [("user", "a")]) == 'True {"ü": [1]}a'


def test_braces_in_a_message_are_text() -> None:
    assert (
        template(PLAIN).render("", [("user", "{{ 7 * 7 }}{% endfor %}")]) == "[user:{{ 7 * 7 }}{% endfor %}]>"
    )
