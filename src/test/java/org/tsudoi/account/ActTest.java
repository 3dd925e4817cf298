package org.tsudoi.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsudoi.booking.BookingState;
import org.tsudoi.group.RegistrationState;

/** No state can be reached that the audit trail has no word for. */
class ActTest {
    @ParameterizedTest
    @EnumSource(BookingState.class)
    void everyStateOfABookingIsAnAct(BookingState state) {
        assertThat(Act.of("BOOKING", state).name()).isEqualTo("BOOKING_" + state);
    }

    @ParameterizedTest
    @EnumSource(RegistrationState.class)
    void everyStateOfARegistrationIsAnAct(RegistrationState state) {
        assertThat(Act.of("REGISTRATION", state).name()).isEqualTo("REGISTRATION_" + state);
    }
}
