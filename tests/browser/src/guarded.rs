//! A program that ends when we end.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};

/// Ends the program when its standard input closes, so when we end, however we end; and first what
/// the program started, which it would leave behind. Where the program ends by itself, so does the guard,
/// and whoever reads what it says need not wait for more.
const GUARD: &str = r#"exec 3<&0
"$@" 3<&- & program=$!
{ cat <&3; pkill -P "$program"; kill "$program"; } >/dev/null 2>&1 &
wait "$program""#;

/// Two drivers that start at once may choose the same port, and one of them ends.
const TRIES: usize = 3;

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
        let mut tries = (0..TRIES).map(|_| Self::try_start(program, arguments, environment, &read));
        tries.find_map(|it| it).unwrap_or_else(|| {
            let program = program.display();
            panic!("{program} did not start: is it installed and on PATH?")
        })
    }

    fn try_start<T>(
        program: &Path,
        arguments: &[&str],
        environment: &[(&str, String)],
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<(Self, T)> {
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
        // What has not said it is let go, with all that it started.
        let guarded = Self { stdin, process };
        let said = said?;
        // Read to the end, or the program would stop at a full pipe.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Some((guarded, said))
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        drop(self.stdin.take());
        self.process.wait().ok();
    }
}
