package fr.crig.avis.page;

/** A line of a page's table of contents. @param id of the heading @param label key of its words */
public record Anchor(String id, String label) {}
