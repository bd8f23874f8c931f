package fr.crig.avis.operations;

/**
 * A step that gets one more try.
 *
 * @param reference of the request, or the subject of the meeting, as a text
 * @param step name of the element in its model, in French
 */
public record RetriedStep(String reference, String step) {}
