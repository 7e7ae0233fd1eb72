//! Multiples and ratios.

use super::{all, none, part, whole};

#[test]
fn multiples() {
    whole(&[
        ("6x", "6", "x"),
        ("3X", "3", "x"),
        ("2.5×", "2.5", "x"),
        ("tenfold", "10", "x"),
        ("ten-fold", "10", "x"),
        ("10-fold", "10", "x"),
        ("doubled", "2", "x"),
        ("tripled", "3", "x"),
        ("quadrupling", "4", "x"),
        ("halved", "0.5", "x"),
        ("1,000×", "1000", "x"),
    ]);
    part(&[
        ("twice as large", "twice", "2", "x", "exact"),
        ("two times the speed", "two times", "2", "x", "exact"),
        ("100 times more", "100 times", "100", "x", "exact"),
        ("1000 times more costly", "1000 times", "1000", "x", "exact"),
        ("ten times as fast", "ten times", "10", "x", "exact"),
        ("nearly doubled", "doubled", "2", "x", "about"),
        ("more than double its size", "double", "2", "x", "at least"),
        ("sales could triple", "triple", "3", "x", "exact"),
        ("5-10x", "5-10x", "5", "x", "10"),
        ("9–12×", "9–12×", "9", "x", "12"),
        ("up to 18× faster", "18×", "18", "x", "up to"),
    ]);
    none(&[
        "They doubled down on it",
        "a double-digit rise, a double standard, a triple threat",
        "twice a year they meet",
        "Windows 10X and the Threadripper 3960X",
        "a 4x4 car, 1920x1080 px, x86",
    ]);
}

#[test]
fn ratios() {
    whole(&[
        ("7-to-1", "7", "ratio"),
        ("20-for-1", "20", "ratio"),
        ("three-to-two", "1.5", "ratio"),
        ("two-for-one", "2", "ratio"),
        ("4:1", "4", "ratio"),
        ("1:8", "0.125", "ratio"),
    ]);
    all("one for 12: 1:12 here", &["1:12 = 0.0833333333333333333333333333 ratio"]);
    none(&["a 9-to-5 job", "at 1:12 it rang", "from 10:30 on", "3:45 pm", "1:1 talks", "John 3:16"]);
}
