//! Parts of a scenario that stand by themselves: usage month by month, needs.

use super::app::{read_needs, read_usage};
use crate::problem::{Code, Expected, Problems};
use crate::reader::{Place, Reader};
use crate::scenario::{Needs, Usage};
use crate::value::Value;

impl Usage {
    /// Reads a list of usages, one for each of `months` months, at the place `/usages`.
    ///
    /// # Errors
    /// Every problem: of the list, of its length and of each usage in it.
    pub fn list_from_value(value: &Value, months: usize) -> Result<Vec<Self>, Problems> {
        let mut reader = Reader::default();
        let root = Place::Root;
        let place = root.key("usages");
        let mut usages = Vec::new();
        if let Value::List(list) = value {
            if list.len() != months {
                let length = Expected::Words("one usage for each month");
                reader.report(&place, Code::OutOfRange, length);
            }
            for (index, value) in list.iter().enumerate() {
                usages.push(read_usage(&mut reader, &place.index(index), value));
            }
        } else {
            reader.wrong_type(&place, "a list of usages");
        }
        found(usages, reader)
    }
}

impl Needs {
    /// Reads needs, as an app of a scenario has them, at the place `/needs_before`.
    ///
    /// # Errors
    /// Every problem.
    pub fn before_from_value(value: &Value) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let needs = read_needs(&mut reader, &Place::Root.key("needs_before"), value);
        found(needs, reader)
    }
}

fn found<T>(found: T, reader: Reader) -> Result<T, Problems> {
    if reader.problems.is_empty() {
        return Ok(found);
    }
    Err(Problems {
        errors: reader.problems,
    })
}
