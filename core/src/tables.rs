//! The data of `core/books`, checked and turned into constants by `core/build.rs`.

use crate::alias::Alias;
use crate::assumption::AssumptionKind;
use crate::book::{
    AddOn, AddOnKey, FirstMonth, HistoryNote, Overage, Plan, Price, PriceBook, Tier,
};
use crate::check::{ReadingKind, ReadingTerms};
use crate::cited::{RuleKind, RuleTerms};
use crate::condition::{Condition, Topic};
use crate::date::Date;
use crate::edition::{BillingMode, Edition, Idc};
use crate::matrix::{
    Cell, Cutover, EditionTerms, FeatureCeiling, Footnote, IdcRule, Row, RowGroup, Unit,
};
use crate::metric::{Extent, Feature, Metric, Need};
use crate::money::Money;
use crate::preset::Preset;
use crate::saying::{Sayings, Section};
use crate::scenario::Usage;
use crate::source::{Claim, Claimed, Conflict, Document, Source};
use crate::terms::Terms;
use crate::text::{Language, Text};
use crate::trials::TrialTerms;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
