package org.tsudoi.account;

import org.tsudoi.base.Refusal;

/** What is wrong with an address, a name or a password that somebody chose. */
public sealed interface AccountMistake extends Refusal {
    /** Not an address that mail can be sent to. */
    record AddressUnreadable() implements AccountMistake {}

    /** Asked too often lately. */
    record AskAgainIn(long seconds) implements AccountMistake {}

    /** No name was given. */
    record NameMissing() implements AccountMistake {}

    /** A name of more letters than fit, or with signs that cannot be read. */
    record NameUnreadable(int longest) implements AccountMistake {}

    /** The password used until now was not given rightly. */
    record CurrentPasswordWrong() implements AccountMistake {}

    /** Fewer signs than are needed (NIST SP 800-63B asks for length and for nothing else). */
    record PasswordTooShort(int least) implements AccountMistake {}

    record PasswordTooLong(int most) implements AccountMistake {}

    /** One that everybody would try first. */
    record PasswordTooCommon() implements AccountMistake {}

    /** The representative of a group, or somebody with an office, hands over before leaving. */
    record HandOverFirst() implements AccountMistake {}

    /** The two do not agree. */
    record PasswordsDiffer() implements AccountMistake {}

    /** The link was used, is too old or never was. */
    record LinkEnded() implements AccountMistake {}
}
