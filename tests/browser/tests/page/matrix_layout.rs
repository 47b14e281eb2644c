//! The feature matrix stays readable in any column of any page.

use browser_tests::browser::Window;
use browser_tests::page::on_page;
use serde_json::json;

/// Puts the calculator into a column of this width that scrolls by itself, as on many pages.
const COLUMN: &str = "
    const host = document.querySelector('im-pricing-calculator');
    const column = host.parentElement;
    column.style.cssText = '';
    Object.assign(column.style, { width: `${arguments[0]}px`, maxWidth: 'none', height: '600px', overflow: 'auto', padding: '0' });
    const table = host.shadowRoot.querySelector('table[data-matrix]');
    const box = (it) => it.getBoundingClientRect();
    const row = table.querySelector('tr[data-row=conversation_group]');
    column.scrollTop += box(row).top - box(column).top - 400;
    const scroller = table.parentElement;
    scroller.scrollTop += box(row).top - box(scroller).top - 300;
    scroller.scrollLeft = 200;
    const scrolls = getComputedStyle(scroller).overflowY === 'auto';
    const top = box(scrolls ? scroller : column).top;
    return [box(table.querySelector('th[data-column=pro]')).top - top,
        box(row.querySelector('th')).left - box(scroller).left,
        box(table).width - scroller.clientWidth, column.scrollWidth - column.clientWidth];";

#[test]
fn heads_and_names_stay_in_view_in_a_column_that_scrolls() {
    on_page(Window::LAPTOP, |page| {
        for width in [1200, 760, 420, 320] {
            page.session.run(COLUMN, &json!([width]));
            page.session.next_frame();
            let seen = page.session.run(COLUMN, &json!([width]));
            let near = |index: usize| seen[index].as_f64().is_some_and(|it| it.abs() < 2.0);
            assert!(near(0), "the heads at {width} pixels: {seen}");
            assert!(near(1), "the names at {width} pixels: {seen}");
            assert_eq!(json!(0), seen[3], "{width} pixels scroll sideways");
            let is_wider = seen[2].as_f64().is_some_and(|it| it > 0.0);
            assert_eq!(width == 760, is_wider, "{width}: {seen}");
        }
    });
}

#[test]
fn no_number_and_no_mark_is_broken_at_320_pixels() {
    on_page(Window::PHONE, |page| {
        // A word is broken where its letters lie on several lines; a slash may end a line.
        let script = "const table = imProbe.find(host, 'table[data-matrix]');
            const broken = [];
            for (const place of table.querySelectorAll('td, .matrix__column > span')) {
                const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    if (node.parentElement.matches('.unseen')) continue;
                    for (const { 0: word, index } of node.data.matchAll(/[\\w,.+−]+/g)) {
                        const range = document.createRange();
                        range.setStart(node, index);
                        range.setEnd(node, index + word.length);
                        const tops = new Set([...range.getClientRects()].map((it) => Math.round(it.top)));
                        const cell = place.closest('td, th').getBoundingClientRect();
                        const box = range.getBoundingClientRect();
                        if (tops.size > 1 || box.right > cell.right + 0.5 || box.left < cell.left - 0.5) broken.push(word);
                    }
                }
            }
            return [...new Set(broken)]";
        for editions in [
            ["pro", "ultimate"],
            ["developer", "standard"],
            ["free", "premium"],
        ] {
            page.choose("[data-place='0']", editions[0]);
            page.choose("[data-place='1']", editions[1]);
            page.session.next_frame();
            assert_eq!(json!([]), page.ask(script, &[]), "{editions:?}");
        }
    });
}
