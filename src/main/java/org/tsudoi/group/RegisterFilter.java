package org.tsudoi.group;

/**
 * What is looked for in the register; each part may be null.
 *
 * @param afterKana and afterId the last line of the page before
 */
public record RegisterFilter(
        String word, GroupClass groupClass, RegistrationState state, String afterKana, long afterId, int limit) {
    public RegisterFilter after(RegisterRow last) {
        return new RegisterFilter(word, groupClass, state, last.names().kana(), last.id(), limit);
    }
}
