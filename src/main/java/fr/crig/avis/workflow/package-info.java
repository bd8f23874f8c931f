/** The only importer of the process engine: adapters behind the ports of the other rooms, one delegate a service task. */
package fr.crig.avis.workflow;
