//! The recipes of docs/hosting.md, word for word: the servers are started with them, and every file is
//! asked for. A server that is not installed is named and its test skipped.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use browser_tests::harness::{Trial, run};
use browser_tests::server::{STRICT_POLICY, dist};

const GUIDE: &str = include_str!("../../../docs/hosting.md");

fn main() -> ExitCode {
    let trial = |name, missing, test| Trial {
        name,
        missing,
        test,
    };
    let nginx: [fn(); 2] = [|| nginx(false), || nginx(true)];
    let caddy: [fn(); 2] = [|| caddy(false), || caddy(true)];
    run(&[
        trial("nginx_serves_as_the_guide_says", missing_nginx(), nginx[0]),
        trial("nginx_serves_other_hosts", missing_nginx(), nginx[1]),
        trial("caddy_serves_as_the_guide_says", missing("caddy"), caddy[0]),
        trial("caddy_serves_other_hosts", missing("caddy"), caddy[1]),
    ])
}

/// Where servers and their modules are, beside `PATH`.
const FOLDERS: [&str; 3] = ["/usr/sbin", "/usr/lib/nginx/modules", "/usr/bin"];

fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(FOLDERS.map(PathBuf::from));
    folders.map(|it| it.join(name)).find(|it| it.is_file())
}

fn missing(program: &str) -> Option<String> {
    find(program)
        .is_none()
        .then(|| format!("{program} is not installed"))
}

const BROTLI: &str = "ngx_http_brotli_static_module.so";

fn missing_nginx() -> Option<String> {
    let no_module = || {
        let is_missing = find(BROTLI).is_none();
        is_missing.then(|| "libnginx-mod-http-brotli-static is not installed".to_owned())
    };
    missing("nginx").or_else(no_module)
}

/// The code block of the guide in a language.
fn block(language: &str) -> &'static str {
    let start = format!("```{language}\n");
    let (_, rest) = GUIDE.split_once(&start).expect("the guide has the recipe");
    rest.split("```").next().expect("the block ends")
}

/// `text` with one place of it changed; it must be there once.
fn changed(text: &str, from: &str, to: &str) -> String {
    assert_eq!(1, text.matches(from).count(), "{from} in {text}");
    text.replace(from, to)
}

/// With the lines for other hosts, if they are wanted.
fn for_hosts(recipe: &str, others: bool, command: &str) -> String {
    let off = format!("# {command}");
    assert_eq!(2, recipe.matches(&off).count(), "two lines for other hosts");
    recipe.replace(&off, if others { command } else { &off })
}

fn folder() -> String {
    let folder = dist().canonicalize().expect("a built page");
    folder.display().to_string()
}

/// A running server; ended on drop.
struct Server {
    process: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// A folder of this process for a server's own files.
fn scratch(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("im-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the server");
    folder
}

fn start(command: &mut Command, port: u16) -> Server {
    let process = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .expect("the server starts");
    let server = Server { process, port };
    let start = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "no server on {port}"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
    server
}

fn nginx(others: bool) {
    let (port, scratch) = (free_port(), scratch("nginx"));
    let recipe = for_hosts(block("nginx"), others, "add_header");
    let recipe = changed(&recipe, "listen 80;", &format!("listen 127.0.0.1:{port};"));
    let root = format!("root {};", folder());
    let recipe = changed(&recipe, "root /srv/pricing;", &root);
    let module = find(BROTLI).expect("the module").display().to_string();
    let own = scratch.display();
    let config = format!(
        "load_module {module};\ndaemon off;\nmaster_process off;\npid {own}/pid;\n\
        error_log stderr crit;\nevents {{}}\nhttp {{\naccess_log off;\n\
        client_body_temp_path {own}/body;\nproxy_temp_path {own}/proxy;\n\
        fastcgi_temp_path {own}/fastcgi;\nuwsgi_temp_path {own}/uwsgi;\n\
        scgi_temp_path {own}/scgi;\n{recipe}}}\n"
    );
    let file = scratch.join("nginx.conf");
    std::fs::write(&file, config).expect("a file for the server");
    let program = find("nginx").expect("nginx");
    let server = start(Command::new(program).arg("-c").arg(&file), port);
    check_all(&server, others);
    std::fs::remove_dir_all(scratch).ok();
}

fn caddy(others: bool) {
    let (port, scratch) = (free_port(), scratch("caddy"));
    let recipe = for_hosts(block("caddyfile"), others, "header");
    let recipe = changed(&recipe, ":80 {", &format!("http://127.0.0.1:{port} {{"));
    let recipe = changed(&recipe, "/srv/pricing", &folder());
    let file = scratch.join("Caddyfile");
    std::fs::write(&file, format!("{{\n\tadmin off\n}}\n{recipe}")).expect("a file");
    let mut command = Command::new(find("caddy").expect("caddy"));
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(&file)
        .env("XDG_DATA_HOME", &scratch)
        .env("XDG_CONFIG_HOME", &scratch)
        .stderr(Stdio::null());
    let server = start(&mut command, port);
    check_all(&server, others);
    std::fs::remove_dir_all(scratch).ok();
}

/// An answer: its status, its headers in small letters, its bytes.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

impl Server {
    fn ask(&self, path: &str, coding: &str) -> Answer {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .into();
        let mut response = agent
            .get(format!("http://127.0.0.1:{}/{path}", self.port))
            .header("Accept-Encoding", coding)
            .call()
            .expect("an answer");
        let headers = response.headers().iter().map(|(name, value)| {
            let value = value.to_str().expect("a header in ASCII");
            (name.as_str().to_owned(), value.to_owned())
        });
        Answer {
            status: response.status().as_u16(),
            headers: headers.collect(),
            body: response.body_mut().read_to_vec().expect("a body"),
        }
    }
}

/// The files of the folder without their compressed copies.
fn files() -> Vec<String> {
    let entries = std::fs::read_dir(dist()).expect("a built page").flatten();
    let names = entries.map(|it| it.file_name().to_string_lossy().into_owned());
    let mut names: Vec<_> = names
        .filter(|it| !["br", "gz"].contains(&extension(it)))
        .collect();
    names.sort();
    assert!(names.len() > 15, "{names:?}");
    names
}

fn check_all(server: &Server, others: bool) {
    let mut compressed = 0;
    for name in files() {
        compressed += check(server, &name, &name, others);
    }
    check(server, "", "index.html", others);
    assert!(compressed > 30, "only {compressed} compressed answers");
    assert_eq!(404, server.ask("nothing_bg.wasm", "br").status);
}

/// Whether the name tells the content: up to sixteen hexadecimal digits.
fn is_hashed(name: &str) -> bool {
    let is_hash = |it: &str| (8..=16).contains(&it.len()) && u64::from_str_radix(it, 16).is_ok();
    name.split(['-', '_', '.']).any(is_hash)
}

fn extension(name: &str) -> &str {
    let extension = Path::new(name).extension();
    extension.and_then(|it| it.to_str()).unwrap_or_default()
}

/// Types that a browser takes for the file.
fn types(name: &str) -> &'static [&'static str] {
    match extension(name) {
        "html" => &["text/html"],
        "js" => &["text/javascript", "application/javascript"],
        "css" => &["text/css"],
        "wasm" => &["application/wasm"],
        "txt" => &["text/plain"],
        "md" => &["text/markdown"],
        "json" => &["application/json"],
        "svg" => &["image/svg+xml"],
        // For compilers; no browser reads it.
        _ => &[],
    }
}

/// Checks the answers for one file, plain and compressed; how many were compressed.
fn check(server: &Server, path: &str, name: &str, others: bool) -> usize {
    let mut compressed = 0;
    for (coding, ending) in [("identity", ""), ("gzip", ".gz"), ("br, gzip", ".br")] {
        let answer = server.ask(path, coding);
        assert_eq!(200, answer.status, "{path}");
        let copy = dist().join(format!("{name}{ending}"));
        let is_copy = copy.is_file();
        let expected = if is_copy { copy } else { dist().join(name) };
        let expected = std::fs::read(expected).expect("a file");
        assert!(answer.body == expected, "{path} as {coding}: other bytes");
        let said = answer.header("content-encoding");
        match ending {
            ".gz" if is_copy => assert_eq!("gzip", said, "{path}"),
            ".br" if is_copy => assert_eq!("br", said, "{path}"),
            _ => assert_eq!("", said, "{path}"),
        }
        compressed += usize::from(is_copy && !ending.is_empty());
        check_headers(&answer, name, others);
    }
    compressed
}

fn check_headers(answer: &Answer, name: &str, others: bool) {
    let kind = answer.header("content-type");
    let kind = kind.split(';').next().unwrap_or_default();
    let allowed = types(name);
    assert!(
        allowed.is_empty() || allowed.contains(&kind),
        "{name}: {kind}"
    );
    let cache = if is_hashed(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    assert_eq!(cache, answer.header("cache-control"), "{name}");
    assert_eq!("nosniff", answer.header("x-content-type-options"), "{name}");
    let is_page = extension(name) == "html";
    let policy = if is_page { STRICT_POLICY } else { "" };
    assert_eq!(policy, answer.header("content-security-policy"), "{name}");
    let (origin, resource) = if others {
        ("*", "cross-origin")
    } else {
        ("", "")
    };
    assert_eq!(origin, answer.header("access-control-allow-origin"));
    assert_eq!(resource, answer.header("cross-origin-resource-policy"));
}
