"""The lesson's pages on which several texts are written side by side, on the real model."""

from playground.ui.lesson.page_texts import is_sound
from tests.ui.window import page_of


def test_four_temperatures_side_by_side_and_where_the_text_tips_over(pupil):
    session, n_nodes = pupil.controller.session, len(pupil.controller.session.nodes)
    page = page_of(pupil, 7, opened=False)
    assert not page.is_busy
    page.open()
    assert page.is_busy
    pupil.wait(lambda: not page.is_busy)
    texts = page.writers.texts
    assert all(text.is_ended and text.tokens for text in texts)
    assert is_sound(texts[0])
    assert page.views[0].text.toPlainText().startswith("Nepal")
    assert page.views[0]._foot.text() == f"{len(texts[0].tokens)} tokens, none unexpected"
    unexpected = [sum(each.raw_p < 0.01 for each in text.tokens) / len(text.tokens) for text in texts]
    assert unexpected[3] > 0.9
    assert unexpected[2] > unexpected[0]
    assert "unexpected, the first at" in page.views[3]._foot.text()
    pupil.window.lesson.close()
    assert pupil.controller.session is session
    assert len(session.nodes) == n_nodes


def test_the_same_dice_write_the_same_and_others_do_not(pupil):
    page = page_of(pupil, 7)
    pupil.wait(lambda: not page.is_busy)
    before = [[each.token for each in text.tokens] for text in page.writers.texts]
    page.again.click()
    pupil.wait(lambda: not page.is_busy)
    assert [[each.token for each in text.tokens] for text in page.writers.texts] == before
    page.dice.click()
    pupil.wait(lambda: not page.is_busy)
    assert [[each.token for each in text.tokens] for text in page.writers.texts] != before


def test_one_text_is_written_anew_when_its_temperature_moves(pupil):
    page = page_of(pupil, 7)
    pupil.wait(lambda: not page.is_busy)
    others = page.writers.texts[:3]
    page.set_value(3, 0.5)
    assert page.is_busy
    pupil.wait(lambda: not page.is_busy)
    assert page.writers.texts[:3] == others
    assert [each.token for each in page.writers.texts[3].tokens] == [each.token for each in others[0].tokens]
    assert page.views[3].value.text() == "0.50"


def test_cutting_the_tail_saves_the_text(pupil):
    page = page_of(pupil, 8)
    pupil.wait(lambda: not page.is_busy)
    plain, _k, p, min_p = page.writers.texts
    assert not is_sound(plain)
    assert is_sound(p)
    assert is_sound(min_p)
    assert not page.exercise.is_done
    page.set_value(0, 5.0)
    pupil.wait(lambda: not page.is_busy)
    page.set_value(1, 1)
    pupil.wait(lambda: not page.is_busy)
    assert is_sound(page.writers.texts[1])
    assert page.exercise.is_done


def test_going_away_ends_the_second_engine(pupil):
    page = page_of(pupil, 7)
    pupil.wait(lambda: bool(page.writers.texts[0].tokens))
    pupil.window.lesson.panel.next.click()
    assert page.writers._engine is None
    pupil.window.lesson.close()
    assert all(each.writers._engine is None for each in pupil.window.lesson.panel.pages[6:8])
