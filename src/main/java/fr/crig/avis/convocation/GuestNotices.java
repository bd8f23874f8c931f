package fr.crig.avis.convocation;

/** Tells guests about a meeting. Joins the caller's transaction. */
public interface GuestNotices {

    /** @param convocation in force */
    void tell(Convocation convocation, Guest guest, GuestNews news);
}
