package org.tsudoi.account;

import org.tsudoi.base.Refusal;

/** Why somebody was not let in. Whether the account exists is not told. */
public sealed interface SignInRefusal extends Refusal {
    record NameOrPasswordWrong() implements SignInRefusal {}

    /** Too many failures lately; nobody is locked out for good. */
    record WaitSeconds(long seconds) implements SignInRefusal {}
}
