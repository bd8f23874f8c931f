package fr.crig.avis.avis;

/** The name of a search, as typed. */
public class SavedSearchForm {

    public String name = "";
}
