/**
 * The witness: it starts the packaged service as an operator does, acts on its pages over HTTP while things break, and compares in the
 * end what people were told with what is in the tables. It knows the addresses and the tables, and no class of the service.
 */
package fr.crig.avis.chaos;
