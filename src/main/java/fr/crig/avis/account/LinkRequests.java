package fr.crig.avis.account;

/** Where it is kept that somebody forgot a password. Owned here because the room of the mails may import this one and not the reverse. */
public interface LinkRequests {

    /**
     * Returns before anybody looked whether there is such an account: an unknown one is answered as soon as a known one.
     *
     * @param typed a user name or an address
     */
    void linkWanted(String typed);
}
