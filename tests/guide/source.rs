//! Reads a section's text: its title and introduction, what its samples use, its samples.
//!
//! Invariant: a routine with a doc comment is a sample, and every sample is told whole: title,
//! status, code. A function without one is what samples call; it is shown with the sample before it
//! if the line `// with it` is above it.

/// A section as it is written.
pub(crate) struct Written {
    pub(crate) title: String,
    pub(crate) introduction: Vec<String>,
    /// Types and functions outside of the service, between the lines `// shown` and `// hidden`.
    pub(crate) shown: Option<String>,
    pub(crate) samples: Vec<Sample>,
}

/// A construct that can be written.
pub(crate) struct Sample {
    pub(crate) routine: String,
    pub(crate) title: String,
    pub(crate) status: Status,
    /// What to say about it.
    pub(crate) remark: String,
    pub(crate) code: String,
}

/// What becomes of a construct.
pub(crate) enum Status {
    Works,
    /// These locals are not saved.
    MadeAgain(Vec<String>),
    /// Otherwise than in a plain fn.
    Differs,
}

/// Reads a section.
pub(crate) fn read(name: &str, text: &str) -> Written {
    let header = text.lines().map_while(|line| line.strip_prefix("//!"));
    let mut header = paragraphs(header.map(str::trim)).into_iter();
    let title = header.next().unwrap();
    let shown = text.split_once("\n// shown\n").map(|(_, rest)| {
        let (shown, _) = rest.split_once("\n// hidden\n").unwrap();
        shown.trim().to_owned()
    });
    let written = Written {
        title: title.trim_end_matches('.').to_owned(),
        introduction: header.collect(),
        shown,
        samples: samples(name, text),
    };
    assert!(!written.samples.is_empty(), "{name} has no samples");
    written
}

fn samples(name: &str, text: &str) -> Vec<Sample> {
    let mut samples: Vec<Sample> = vec![];
    let mut docs = vec![];
    let mut code = String::new();
    let mut belongs = false;
    for line in text.lines() {
        if let Some(doc) = line.strip_prefix("    ///") {
            docs.push(doc.trim());
        } else if line == "    // with it" {
            belongs = true;
        } else if belongs || !docs.is_empty() {
            code += line.strip_prefix("    ").unwrap_or(line);
            code.push('\n');
            if line == "    }" {
                if belongs {
                    let shown = &mut samples.last_mut().unwrap().code;
                    *shown += &format!("\n\n{}", code.trim_end());
                } else if code.contains("async fn ") {
                    samples.push(sample(name, &docs, &code));
                }
                docs.clear();
                code.clear();
                belongs = false;
            }
        }
    }
    samples
}

fn sample(section: &str, docs: &[&str], code: &str) -> Sample {
    let (_, from) = code.split_once("async fn ").unwrap();
    let routine = from.split(['(', '<']).next().unwrap().to_owned();
    let docs = paragraphs(docs.iter().copied());
    let [title, told] = &docs[..] else {
        panic!("{section}.{routine} has no title and status: {docs:?}");
    };
    let (status, remark) = told.split_once(':').unwrap_or((told, ""));
    let status = match status.split_once('`') {
        None if status == "works" => Status::Works,
        None if status == "differs" => Status::Differs,
        Some(("works, made again ", names)) => {
            let names = names.split('`').step_by(2).map(str::to_owned);
            Status::MadeAgain(names.filter(|n| !n.is_empty()).collect())
        }
        _ => panic!("{section}.{routine}: `{status}` is no status"),
    };
    Sample {
        routine,
        title: title.trim_end_matches('.').to_owned(),
        status,
        remark: remark.trim().to_owned(),
        code: code.trim_end().replace("pub(crate) async", "async"),
    }
}

/// Lines joined to paragraphs.
pub(crate) fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in lines {
        let last = paragraphs.last_mut().unwrap();
        if line.is_empty() {
            paragraphs.push(String::new());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(line);
        }
    }
    paragraphs.retain(|p| !p.is_empty());
    paragraphs
}
