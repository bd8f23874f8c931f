package fr.crig.avis.operations;

import java.util.List;

/**
 * A library whose makers give no free fix any more.
 *
 * @param modules those of its modules that are in the service
 */
record UnfixedLibrary(UnfixedFamily family, String version, List<String> modules) {}
