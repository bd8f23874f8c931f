package fr.crig.avis.request;

import java.util.List;

/** The decision table that lists what a request lacks. */
public interface ChecklistTable {

    List<ChecklistItem> check(ChecklistFacts facts);
}
