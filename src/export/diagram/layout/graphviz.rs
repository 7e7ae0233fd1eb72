//! Graphviz as a layout: spawned with a time limit, fed over pipes, asked for places only. We draw ourselves.

use super::super::palette::Shape;
use super::super::shapes::Point;
use super::{Layout, Path, Placed, Route, Sheet};
use serde_json::Value;
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Above this many nodes layers take `dot` minutes; `sfdp` takes seconds.
const DOT_NODES: usize = 120;
/// Above this many links layers become a hairball, wide as a street.
const DOT_LINKS: usize = 150;
/// A picture of [`DOT_NODES`] nodes takes about two seconds; who waits longer gets our own layout.
const PATIENCE: Duration = Duration::from_secs(20);

/// The `dot` or `sfdp` on the PATH.
pub(in super::super) struct Graphviz;

impl Layout for Graphviz {
    fn place(&self, sheet: &Sheet<'_>) -> Option<Placed> {
        if sheet.nodes.is_empty() {
            return None;
        }
        let layers = sheet.layers(DOT_NODES, DOT_LINKS);
        let mut program = Command::new(if layers { "dot" } else { "sfdp" });
        let answer = ask(program.arg("-Tjson0"), skeleton(sheet, layers), PATIENCE)?;
        read(sheet, &serde_json::from_slice(&answer).ok()?)
    }
}

/// The picture without words: boxes of fixed size, room for labels, indices for names.
fn skeleton(sheet: &Sheet<'_>, labels: bool) -> String {
    let mut out = String::from(
        "digraph g{graph[rankdir=LR nodesep=0.3 ranksep=0.45 overlap=prism sep=\"+12\" splines=true K=1.4]\
         node[fixedsize=true label=\"\"]edge[dir=none]\n",
    );
    for (at, (node, size)) in sheet.picture.nodes.iter().zip(&sheet.nodes).enumerate() {
        let shape = if node.look.shape() == Shape::Ellipse { "ellipse" } else { "box" };
        let (width, height) = (size.width / 72.0, size.height / 72.0);
        let _ = writeln!(out, "{at}[shape={shape} width={width:.4} height={height:.4}]");
    }
    for (at, (link, label)) in sheet.picture.links.iter().zip(&sheet.labels).enumerate() {
        let _ = write!(out, "{}->{}[id={at} weight={}", link.from, link.to, link.weight.clamp(1, 9));
        if let (true, Some(size)) = (labels, label) {
            let _ = write!(
                out,
                " label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" FIXEDSIZE=\"TRUE\" \
                 WIDTH=\"{:.0}\" HEIGHT=\"{:.0}\"><TR><TD></TD></TR></TABLE>>",
                size.width.ceil(),
                size.height.ceil()
            );
        }
        out.push_str("]\n");
    }
    out.push('}');
    out
}

/// What the program answers; nothing when it is missing, fails, or takes too long.
fn ask(program: &mut Command, question: String, patience: Duration) -> Option<Vec<u8>> {
    let mut child =
        program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    // Both pipes at once: a full pipe on either side would stop the program for ever.
    let writer = thread::spawn(move || stdin.map(|mut pipe| pipe.write_all(question.as_bytes())));
    let reader = thread::spawn(move || {
        let mut answer = Vec::new();
        stdout.map(|mut pipe| pipe.read_to_end(&mut answer));
        answer
    });
    let done = wait(&mut child, patience);
    // Killed or not, its ends of the pipes are closed now, so both threads come to their end.
    let _ = writer.join();
    let answer = reader.join().ok()?;
    done.then_some(answer)
}

fn wait(child: &mut Child, patience: Duration) -> bool {
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if start.elapsed() < patience => thread::sleep(Duration::from_millis(4)),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

/// Graphviz counts upwards; we count downwards.
fn read(sheet: &Sheet<'_>, answer: &Value) -> Option<Placed> {
    let objects = answer.get("objects")?.as_array()?;
    let mut nodes = vec![Point::default(); sheet.nodes.len()];
    for object in objects {
        let at: usize = object.get("name")?.as_str()?.parse().ok()?;
        *nodes.get_mut(at)? = point(object.get("pos")?.as_str()?)?;
    }
    let mut routes: Vec<Option<Route>> = vec![None; sheet.picture.links.len()];
    for edge in answer.get("edges").and_then(Value::as_array).into_iter().flatten() {
        let at: usize = edge.get("id")?.as_str()?.parse().ok()?;
        let path = edge.get("pos")?.as_str()?.split(' ').map(point).collect::<Option<Vec<Point>>>()?;
        *routes.get_mut(at)? = Some(Route {
            path: Path::Curve(path),
            label: edge.get("lp").and_then(Value::as_str).and_then(point),
        });
    }
    Some(Placed { nodes, routes: routes.into_iter().collect::<Option<Vec<Route>>>()? })
}

fn point(text: &str) -> Option<Point> {
    let (x, y) = text.split_once(',')?;
    Some(Point::new(x.parse().ok()?, -y.parse::<f64>().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_no_layout() {
        assert!(ask(&mut Command::new("tieline-has-no-such-program"), String::new(), PATIENCE).is_none());
    }

    #[test]
    #[cfg(unix)]
    fn nobody_waits_for_ever() {
        let start = Instant::now();
        let patience = Duration::from_millis(60);
        // It neither reads its input, which does not fit a pipe, nor ends.
        let answer = ask(Command::new("sleep").arg("60"), "x".repeat(1 << 20), patience);
        assert!(answer.is_none());
        assert!(start.elapsed() < Duration::from_secs(20));
    }

    #[test]
    #[cfg(unix)]
    fn large_answers_pass() {
        let question = "x".repeat(1 << 20);
        assert_eq!(ask(&mut Command::new("cat"), question.clone(), PATIENCE), Some(question.into_bytes()));
    }

    #[test]
    fn answers_that_make_no_sense_are_no_layout() {
        let picture = super::super::super::picture::Picture::default();
        let sheet = Sheet::new(&picture);
        for answer in
            [r#"{}"#, r#"{"objects":[{"name":"7","pos":"1,2"}]}"#, r#"{"objects":[{"name":"0","pos":"1"}]}"#]
        {
            assert!(read(&sheet, &serde_json::from_str(answer).unwrap_or_default()).is_none(), "{answer}");
        }
    }
}
