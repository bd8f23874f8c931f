package fr.crig.avis.meeting;

/** Tells of the documents of a meeting. Joins the caller's transaction. */
public interface DocumentNotices {

    /** Something malicious was found in it: it has to be sent again. */
    void infected(Meeting meeting, ItemDocument document);
}
