use super::ordered;

/// A section of the module.
fn section(id: u8, bytes: &[u8]) -> Vec<u8> {
    let length = u8::try_from(bytes.len()).expect("a short section");
    [&[id, length], bytes].concat()
}

/// A body with what it does before its end.
fn body(code: &[u8]) -> Vec<u8> {
    let length = u8::try_from(code.len() + 2).expect("a short body");
    [&[length, 0], code, &[0x0b]].concat()
}

const HEAD: &[u8] = b"\0asm\x01\0\0\0";

/// One imported function and three own ones; the last, 3, is called twice and is therefore first.
fn module(types: [u8; 3], [export, start, slot]: [u8; 3], bodies: &[Vec<u8>; 3]) -> Vec<u8> {
    [
        HEAD.to_vec(),
        section(1, &[2, 0x60, 0, 0, 0x60, 0, 0]),
        section(2, &[2, 1, b'a', 1, b'f', 0, 0, 1, b'a', 1, b'm', 2, 0, 1]),
        section(3, &[&[3], &types[..]].concat()),
        section(7, &[1, 1, b'e', 0, export]),
        section(8, &[start]),
        section(9, &[1, 0, 0x41, 1, 0x0b, 2, 0, slot]),
        section(10, &[&[3], bodies.concat().as_slice()].concat()),
    ]
    .concat()
}

#[test]
fn each_function_keeps_its_type_its_callers_and_its_names() {
    let calls = |index: u8| body(&[0x10, index]);
    let before = module(
        [0, 0, 1],
        [1, 2, 3],
        &[
            calls(3),
            [body(&[0x10, 3, 0x10, 0, 0x10, 1])].concat(),
            body(&[0x01]),
        ],
    );
    let after = module(
        [1, 0, 0],
        [2, 3, 1],
        &[body(&[0x01]), calls(1), body(&[0x10, 1, 0x10, 0, 0x10, 2])],
    );
    assert_eq!(ordered(&before).ok(), Some(after));
}

#[test]
fn what_cannot_be_read_is_refused() {
    assert!(ordered(HEAD).is_ok_and(|it| it == HEAD));
    for wrong in [
        section(3, &[1, 0]),
        section(2, &[1, 0, 0, 9]),
        [
            section(3, &[1, 0]),
            section(10, &[&[1], &body(&[0xff])[..]].concat()),
        ]
        .concat(),
        section(9, &[1, 1, 0, 1, 0]),
    ] {
        assert!(ordered(&[HEAD, &wrong].concat()).is_err(), "{wrong:?}");
    }
}
