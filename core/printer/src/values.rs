//! Which kinds of values the contract has, and how each is written.

use std::fmt;

use im_pricing_core::terms::plain_digits;
use serde::ser::Impossible;
use serde::{Serialize, Serializer};

use super::{List, NotInContract, Printed, Printer};

/// Kinds of values that the contract does not have.
macro_rules! not_in_contract {
    ($($function:ident: $kind:ty,)+) => {
        $(fn $function(self, _: $kind) -> Printed { Err(NotInContract) })+
    };
}

impl<'a, const LINES: bool> Serializer for Printer<'a, LINES> {
    type Ok = ();
    type Error = NotInContract;
    type SerializeSeq = List<'a, LINES>;
    type SerializeMap = List<'a, LINES>;
    type SerializeStruct = List<'a, LINES>;
    type SerializeTuple = List<'a, LINES>;
    type SerializeTupleStruct = Impossible<(), NotInContract>;
    type SerializeTupleVariant = Impossible<(), NotInContract>;
    type SerializeStructVariant = Impossible<(), NotInContract>;

    not_in_contract! {
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i64: i64,
        serialize_f32: f32,
        serialize_f64: f64,
        serialize_char: char,
        serialize_bytes: &[u8],
        serialize_unit_struct: &'static str,
    }

    fn serialize_bool(self, value: bool) -> Printed {
        self.bare(if value { "true" } else { "false" });
        Ok(())
    }

    /// The version of the contract is written as a plain literal, which is of this type.
    fn serialize_i32(self, value: i32) -> Printed {
        self.serialize_u64(u64::try_from(value).map_err(|_| NotInContract)?)
    }

    fn serialize_u8(self, value: u8) -> Printed {
        self.serialize_u64(u64::from(value))
    }

    fn serialize_u16(self, value: u16) -> Printed {
        self.serialize_u64(u64::from(value))
    }

    fn serialize_u32(self, value: u32) -> Printed {
        self.serialize_u64(u64::from(value))
    }

    fn serialize_u64(self, value: u64) -> Printed {
        self.bare(&plain_digits(value));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Printed {
        self.quoted_text(value)
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Printed {
        self.quoted(value)
    }

    fn serialize_none(self) -> Printed {
        self.bare("null");
        Ok(())
    }

    fn serialize_unit(self) -> Printed {
        self.bare("null");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Printed {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Printed {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Printed {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Printed {
        Err(NotInContract)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<'a, LINES>, NotInContract> {
        Ok(self.list('[', ']'))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<List<'a, LINES>, NotInContract> {
        Ok(self.list('{', '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<List<'a, LINES>, NotInContract> {
        Ok(self.list('{', '}'))
    }

    fn serialize_tuple(self, _: usize) -> Result<List<'a, LINES>, NotInContract> {
        Ok(self.list('[', ']'))
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, NotInContract> {
        Err(NotInContract)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NotInContract> {
        Err(NotInContract)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NotInContract> {
        Err(NotInContract)
    }
}
