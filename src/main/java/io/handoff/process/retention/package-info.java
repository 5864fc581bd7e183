/** Every night, deletes or anonymises data whose retention period has passed. Ids and counts are kept. */
package io.handoff.process.retention;
