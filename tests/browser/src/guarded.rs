//! A program that ends when we end.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};

/// Ends the program when its standard input closes, so when we end, however we end; and first what
/// the program started, which it would leave behind.
const GUARD: &str = r#""$@" & program=$!
cat >/dev/null
pkill -P "$program" 2>/dev/null
kill "$program" 2>/dev/null
wait"#;

/// The running program; ended on drop.
#[derive(Debug)]
pub(crate) struct Guarded {
    /// Closed on drop, which ends the program.
    stdin: Option<ChildStdin>,
    process: Child,
}

impl Guarded {
    /// Starts a program and hands over what `read` finds in the first line that it understands; at
    /// once where it understands the empty line.
    pub(crate) fn start<T>(
        program: &Path,
        arguments: &[&str],
        environment: &[(&str, String)],
        read: impl Fn(&str) -> Option<T>,
    ) -> (Self, T) {
        let mut process = Command::new("sh")
            .args(["-c", GUARD, "guard"])
            .arg(program)
            .args(arguments)
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell starts");
        let stdin = process.stdin.take();
        let stdout = process.stdout.take().expect("the output is piped");
        let mut lines = BufReader::new(stdout).lines();
        let said = read("").or_else(|| {
            let mut greeting = lines.by_ref().map_while(Result::ok);
            greeting.find_map(|line| read(&line))
        });
        let said = said.unwrap_or_else(|| {
            let program = program.display();
            panic!("{program} did not start: is it installed and on PATH?")
        });
        // Read to the end, or the program would stop at a full pipe.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        (Self { stdin, process }, said)
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        drop(self.stdin.take());
        self.process.wait().ok();
    }
}
