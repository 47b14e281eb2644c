//! What is measured, what can be needed, and what can be asked for.

use crate::edition::BillingMode;
use crate::named::named;

/// Counts in a scenario go up to this, so that no sum can overflow.
pub const MAX_COUNT: u64 = 10_000_000_000;

named! {
    /// A measured usage, with its aggregation in the name.
    pub enum Metric {
        /// Distinct users who logged in on the month's highest day.
        PeakDau = "peak_dau",
        /// Groups of all types that exist at the same time, at the month's highest moment.
        PeakGroups = "peak_groups",
        /// Distinct users who logged in within the calendar month.
        Mau = "mau",
    }
}

impl BillingMode {
    /// What an edition of this mode must know to be priced.
    #[must_use]
    pub const fn metrics(self) -> &'static [Metric] {
        match self {
            Self::Dau => &[Metric::PeakDau, Metric::PeakGroups],
            Self::Mau => &[Metric::Mau],
        }
    }
}

named! {
    /// A size that an app must reach, in the contract's order.
    pub enum Need {
        /// Accounts of the app.
        Users = "users",
        /// Contacts of one user.
        FriendsPerUser = "friends_per_user",
        /// Groups that one user can join.
        GroupsPerUser = "groups_per_user",
        /// Members of one group that is no audio-video group.
        MembersPerGroup = "members_per_group",
        /// Groups that are no audio-video groups.
        NonAvGroups = "non_av_groups",
        /// Audio-video groups.
        AvGroups = "av_groups",
        /// Net growth of groups of all types in a calendar day.
        DailyNetNewGroups = "daily_net_new_groups",
        /// Days for which messages are kept.
        RetentionDays = "retention_days",
    }
}

impl Need {
    /// Whether "unlimited" can be asked for.
    #[must_use]
    pub const fn takes_unlimited(self) -> bool {
        matches!(self, Self::Users | Self::NonAvGroups | Self::AvGroups)
    }
}

named! {
    /// A feature that an app can require: rows 13 to 25 of the matrix.
    pub enum Feature {
        /// One message to all users of the app.
        PushToAllUsers = "push_to_all_users",
        /// Logins on several devices of one platform at a time.
        SamePlatformMultiDevice = "same_platform_multi_device",
        /// Search in messages on the device (Android and iOS).
        LocalMessageSearch = "local_message_search",
        /// New members of an audio-video group see earlier messages.
        AvGroupHistoryForNewMembers = "av_group_history_for_new_members",
        /// Community groups.
        Community = "community",
        /// Message read receipts.
        MessageReadReceipts = "message_read_receipts",
        /// Group messages for chosen members.
        TargetedGroupMessages = "targeted_group_messages",
        /// The list of members online in an audio-video group.
        AvGroupOnlineMemberList = "av_group_online_member_list",
        /// Messages to all audio-video groups.
        AvGroupBroadcast = "av_group_broadcast",
        /// Who is online.
        UserStatus = "user_status",
        /// Marks on conversations.
        ConversationMark = "conversation_mark",
        /// Conversations in folders.
        ConversationGroup = "conversation_group",
        /// Banning members of an audio-video group.
        AvGroupMemberBan = "av_group_member_ban",
    }
}

/// A ceiling, or what is asked for: a number or no bound at all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Extent {
    /// Up to this many.
    Count(u64),
    /// Without a bound; above every count.
    Unlimited,
}

impl Extent {
    /// Whether a ceiling of `self` is enough for `asked`; equal is enough.
    #[must_use]
    pub fn covers(self, asked: Self) -> bool {
        asked <= self
    }
}

impl serde::Serialize for Extent {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Count(count) => serializer.serialize_u64(*count),
            Self::Unlimited => serializer.serialize_str("unlimited"),
        }
    }
}
