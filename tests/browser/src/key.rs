//! Keys by WebDriver's code points.

/// Control.
pub const CONTROL: char = '\u{e009}';
/// Shift.
pub const SHIFT: char = '\u{e008}';
/// Tab.
pub const TAB: char = '\u{e004}';
/// Escape.
pub const ESCAPE: char = '\u{e00c}';
/// Enter.
pub const ENTER: char = '\u{e007}';
/// Backspace.
pub const BACKSPACE: char = '\u{e003}';
/// Space: ticks a box, presses a button.
pub const SPACE: char = ' ';
/// Arrow right: the slider's next stop.
pub const RIGHT: char = '\u{e014}';
/// Arrow left: the slider's previous stop.
pub const LEFT: char = '\u{e012}';
/// Page up: the slider's next boundary.
pub const PAGE_UP: char = '\u{e00e}';
/// Page down: the slider's previous boundary.
pub const PAGE_DOWN: char = '\u{e00f}';
/// Home: the slider's start.
pub const HOME: char = '\u{e011}';
/// End: the slider's end.
pub const END: char = '\u{e010}';
