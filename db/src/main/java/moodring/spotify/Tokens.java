package moodring.spotify;

/** Where access tokens come from. Safe for threads. */
interface Tokens {

    /** @throws moodring.service.ServiceException {@code LOGIN_NEEDED} if there is none to be had */
    String current();

    /** A token other than the one that was refused; for all who were refused the same, one is fetched. */
    String insteadOf(String refused);
}
