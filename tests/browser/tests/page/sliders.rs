//! Sliders by keyboard and by pointer; slider and number are one value.

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use serde_json::{Value, json};

/// What the slider says about itself.
fn spoken(page: &Page<'_>) -> String {
    let script =
        "return imProbe.find(host, '[data-slider=peak_dau]').getAttribute('aria-valuetext')";
    page.ask(script, &[])
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

fn wait_for_users(page: &Page<'_>, number: &str) {
    page.wait_until("/numbers/peak_dau", &json!(number));
    let said = spoken(page);
    assert!(
        said.contains(number),
        "the slider says {said:?}, the field {number}"
    );
}

#[test]
fn keys_move_a_slider_by_stops_boundaries_and_ends() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("mau", "5000000");
        page.focus("[data-slider=peak_dau]");
        for (pressed, number) in [
            (key::HOME, "0"),
            (key::RIGHT, "1"),
            (key::PAGE_UP, "100"),
            (key::RIGHT, "101"),
            (key::PAGE_UP, "10,000"),
            (key::RIGHT, "10,001"),
            (key::LEFT, "10,000"),
            (key::PAGE_DOWN, "100"),
            (key::END, "1,000,000"),
            (key::PAGE_UP, "1,000,000"),
            (key::RIGHT, "1,000,000"),
            (key::PAGE_DOWN, "990,000"),
            (key::HOME, "0"),
            (key::LEFT, "0"),
            (key::PAGE_DOWN, "0"),
        ] {
            page.session.press(&[pressed]);
            wait_for_users(page, number);
        }
    });
}

#[test]
fn a_pointer_drags_a_slider_and_the_number_follows() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("mau", "5000000");
        page.type_number("peak_dau", "0");
        wait_for_users(page, "0");
        let area = page.session.area(&page.slider("peak_dau"));
        let middle = area.y + area.height / 2.0;
        let at = |part: f64| (area.x + area.width * part, middle);
        // A little inside the edge: the thumb rests within the track.
        page.session
            .drag(&[(area.x + 8.0, middle), at(0.3), at(0.5)]);
        let count = |page: &Page<'_>| -> u64 {
            let digits = page.property("[data-number=peak_dau]", "value");
            let digits = digits.as_str().unwrap_or_default().replace(',', "");
            digits.parse().expect("a number in the field")
        };
        let half = page.session.wait_for("a value in the middle", || {
            Some(count(page)).filter(|it| (1..1_000_000).contains(it))
        });
        assert!(
            spoken(page).replace(',', "").contains(&half.to_string()),
            "{}",
            spoken(page)
        );
        page.session
            .drag(&[at(0.5), at(0.7), (area.x + area.width + 50.0, middle)]);
        wait_for_users(page, "1,000,000");
        page.session
            .drag(&[(area.x + area.width - 8.0, middle), (area.x - 50.0, middle)]);
        wait_for_users(page, "0");
    });
}

#[test]
fn a_typed_number_between_two_stops_stays_and_moves_the_slider() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("mau", "5000000");
        page.type_number("peak_dau", "10123");
        wait_for_users(page, "10,123");
        page.focus("[data-slider=peak_dau]");
        page.session.press(&[key::LEFT]);
        wait_for_users(page, "10,001");
    });
}

/// The name of the light behind an amount of the answer, and what the amount says.
fn light(page: &Page<'_>) -> Value {
    let script = "const amount = imProbe.find(host, '.answer [data-line=\"overage.peak_dau\"] .bill__amount');
        return [getComputedStyle(amount, '::before').animationName, amount.textContent]";
    page.ask(script, &[])
}

#[test]
fn an_amount_lights_up_each_time_that_it_changes() {
    on_page(Window::LAPTOP, |page| {
        page.wait_for_total("pro", "2699.94");
        page.ask(
            "imProbe.find(host, '.answer .bill__amount').dataset.kept = ''",
            &[],
        );
        page.focus("[data-slider=peak_dau]");
        // An animation starts anew only under another name.
        for (pressed, number, light_now, amount) in [
            (key::PAGE_UP, "40,000", "none", "1,349.97"),
            (key::RIGHT, "40,001", "changed-again", "1,799.96"),
            (key::PAGE_UP, "50,000", "changed-again", "1,799.96"),
            (key::RIGHT, "50,001", "changed", "2,249.95"),
            (key::PAGE_UP, "60,000", "changed", "2,249.95"),
            (key::RIGHT, "60,001", "changed-again", "2,699.94"),
        ] {
            page.session.press(&[pressed]);
            wait_for_users(page, number);
            assert_eq!(json!([light_now, amount]), light(page), "{number}");
        }
        // The amount of the plan, which did not change, is the element that it was, and dark.
        let script = "const plan = imProbe.find(host, '.answer .bill__amount');
            return [plan.dataset.kept, getComputedStyle(plan, '::before').animationName]";
        assert_eq!(json!(["", "none"]), page.ask(script, &[]));
    });
}

/// Moves the slider over five prices, once with a frame between and once without. Gives the totals that were drawn
/// in the first case, and in the second those drawn before the next frame and with it.
const FAST_AND_SLOW: &str = "
  const slider = imProbe.find(host, '[data-slider=peak_dau]');
  const answer = imProbe.find(host, '[data-answer]');
  const frames = async () => { for (let left = 2; left; left -= 1) await new Promise(requestAnimationFrame); };
  let drawn = [];
  const watch = new MutationObserver(() => drawn.push(answer.dataset.total));
  watch.observe(answer, { attributeFilter: ['data-total'] });
  const move = async (wait) => {
    drawn = [];
    for (const share of [0.5, 0.6, 0.7, 0.8, 0.9]) {
      slider.value = Math.round(slider.max * share);
      slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await wait();
    }
    const before = drawn;
    drawn = [];
    await frames();
    return [before, drawn];
  };
  const soon = async () => { for (let left = 50; left; left -= 1) await null; };
  return (async () => [await move(frames), await move(soon)])();
";

#[test]
fn inputs_between_two_frames_are_drawn_at_once_and_then_together() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("mau", "5000000");
        let found = page.ask(FAST_AND_SLOW, &[]);
        let list = |path: &str| {
            found
                .pointer(path)
                .and_then(Value::as_array)
                .expect("totals")
        };
        let slow = list("/0/0");
        assert_eq!(5, slow.len(), "{found:#}");
        assert!(list("/0/1").is_empty(), "{found:#}");
        assert_eq!(&slow[..1], list("/1/0"), "{found:#}");
        assert_eq!(&slow[4..], list("/1/1"), "{found:#}");
    });
}

/// Moves the slider in eight steps from one place to another, a frame for each. Gives what it then has to show prices
/// with, of all that has changed.
const PRICES_TOUCHED: &str = "
  const slider = imProbe.find(host, '[data-slider=peak_dau]');
  const prices = '.answer__amount, .bill__amount, .result__headline';
  const isPrice = ({ target, type, attributeName }) =>
    type === 'attributes'
      ? ['data-total', 'data-amount'].includes(attributeName)
      : (target.closest ? target : target.parentElement)?.closest(prices);
  const touched = [];
  const watch = new MutationObserver((records) => touched.push(...records.filter(isPrice)));
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  watch.observe(slider.getRootNode(), all);
  const [from, to] = [Number(arguments[1]), Number(arguments[2])];
  return (async () => {
    for (let step = 1; step <= 8; step += 1) {
      slider.value = Math.round(from + ((to - from) * step) / 8);
      slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      for (let left = 2; left; left -= 1) await new Promise(requestAnimationFrame);
    }
    watch.disconnect();
    return touched.map(({ target }) => (target.className ?? target.data) || target.localName);
  })();
";

#[test]
fn a_drag_within_a_started_block_touches_no_price() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("mau", "5000000");
        let place = |users: &str, shown: &str| {
            page.type_number("peak_dau", users);
            wait_for_users(page, shown);
            page.property("[data-slider=peak_dau]", "value")
        };
        let places = [
            ("31000", "31,000"),
            ("39000", "39,000"),
            ("45000", "45,000"),
        ];
        let [first, last, beyond] = places.map(|it| place(it.0, it.1));
        place("39000", "39,000");
        // 449.99, three blocks of users for 31,000 and for 39,000 alike, and two of groups.
        page.wait_for_total("pro", "2699.94");
        let touched = |from: &Value, to: &Value| {
            let touched = page.ask(PRICES_TOUCHED, &[from.clone(), to.clone()]);
            touched.as_array().expect("a list").clone()
        };
        assert_eq!(Vec::<Value>::new(), touched(&last, &first));
        page.wait_for_total("pro", "2699.94");
        assert!(!touched(&first, &beyond).is_empty());
        page.wait_for_total("pro", "3149.93");
    });
}
