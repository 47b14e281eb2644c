//! Debian's packages: the way to a browser and, where rustup cannot download, to the target.

use crate::failure::{Failure, Result};
use crate::{paths, process};
use std::io::IsTerminal;
use std::process::Command;

/// True where `apt-get` exists and we may use it: as root, or through sudo.
pub(super) fn is_usable() -> bool {
    paths::find_program(&["apt-get"]).is_some() && (is_root() || can_sudo())
}

/// Installs `packages`. Removes nothing: a package that conflicts with an installed one fails.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    // A fresh container has no package lists; where they exist, a failure to renew them is no harm.
    let _ = process::capture(apt_get().args(["update", "-qq"]));
    let mut command = apt_get();
    command
        .args([
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "--no-remove",
        ])
        .args(packages);
    process::capture(&mut command)
        .map(|_| ())
        .map_err(|failure| {
            Failure::new(format!(
                "install by hand: {} ({failure})",
                packages.join(" ")
            ))
        })
}

fn apt_get() -> Command {
    let mut command = if is_root() {
        process::command("apt-get")
    } else {
        let mut sudo = process::command("sudo");
        sudo.args(["--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
        sudo
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    process::capture(process::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// sudo without a password, or with a terminal at which to ask for it.
fn can_sudo() -> bool {
    paths::find_program(&["sudo"]).is_some()
        && (std::io::stdin().is_terminal()
            || process::capture(process::command("sudo").args(["-n", "true"])).is_ok())
}
