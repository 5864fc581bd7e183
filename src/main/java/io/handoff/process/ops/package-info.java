/** What operations are told and shown: how much has failed or waits for nobody, and what in the routing leads nowhere. */
package io.handoff.process.ops;
