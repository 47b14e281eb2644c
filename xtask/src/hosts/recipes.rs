//! The recipes of `docs/embed.md`: fenced blocks that name a file behind their language.

use crate::failure::{Failure, Result};

/// A file of a site, as the document prints it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Recipe {
    /// The site and the file's path in it, such as `hugo/content/prices.md`.
    pub(super) path: String,
    pub(super) text: String,
}

/// Every block of the document that names a file.
pub(super) fn read(document: &str) -> Result<Vec<Recipe>> {
    let mut recipes: Vec<Recipe> = Vec::new();
    let mut lines = document.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```") else {
            continue;
        };
        let mut text = String::new();
        loop {
            match lines.next() {
                Some("```") => break,
                Some(line) => text.extend([line, "\n"]),
                None => return Err(Failure::new(format!("`{info}` has no end"))),
            }
        }
        let Some(path) = info.split_whitespace().nth(1) else {
            continue;
        };
        if recipes.iter().any(|recipe| recipe.path == path) {
            return Err(Failure::new(format!("{path} is printed twice")));
        }
        recipes.push(Recipe {
            path: path.to_owned(),
            text,
        });
    }
    Ok(recipes)
}

#[cfg(test)]
mod tests {
    use super::{Recipe, read};

    #[test]
    fn blocks_that_name_a_file_are_its_text() {
        let document = "# A\n```sh\nrun\n```\n\n```yaml a/b.yml\none: 1\n\ntwo: 2\n```\ntext\n";
        let recipe = Recipe {
            path: "a/b.yml".to_owned(),
            text: "one: 1\n\ntwo: 2\n".to_owned(),
        };
        assert_eq!(read(document).ok(), Some(vec![recipe]));
    }

    #[test]
    fn a_block_without_end_and_a_file_printed_twice_are_refused() {
        assert!(read("```js a/b.js\nlet a;\n").is_err());
        assert!(read("```js a/b.js\n```\n```js a/b.js\n```\n").is_err());
    }
}
